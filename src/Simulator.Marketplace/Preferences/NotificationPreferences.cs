using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Preferences;

/// <summary>By what a user wants to be told; also the body of PUT /notifications/preferences.</summary>
internal sealed record NotificationPreferences(bool? Email, bool? Sms, bool? Push) : IRequestBody
{
    public static readonly NotificationPreferences Default = new(Email: true, Sms: false, Push: true);

    public void Check(Problems problems)
    {
        problems.Require("email", Email is not null, "is required");
        problems.Require("sms", Sms is not null, "is required");
        problems.Require("push", Push is not null, "is required");
    }
}
