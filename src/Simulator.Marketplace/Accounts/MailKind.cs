namespace Simulator.Marketplace.Accounts;

/// <summary>What a mail is for.</summary>
internal static class MailKind
{
    public const string VerifyEmail = "VERIFY_EMAIL";
    public const string ResetPassword = "RESET_PASSWORD";
}
