using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Preferences;

/// <summary>By what a user wants to be told; also the body of PUT /notifications/preferences.</summary>
internal sealed record NotificationPreferences(bool? Email, bool? Sms, bool? Push) : IRequestBody
{
    public static readonly NotificationPreferences Default = new(Email: true, Sms: false, Push: true);

    public void Check(Problems problems)
    {
        problems.Given("email", Email is not null);
        problems.Given("sms", Sms is not null);
        problems.Given("push", Push is not null);
    }
}
