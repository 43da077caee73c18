using Simulator.Model.Marketplace;
using Simulator.Model.Plans;

namespace Simulator.Actors.Target;

/// <summary>The account that all of a plan's administrators share.</summary>
internal static class AdministratorAccount
{
    /// <param name="variable">The value of an environment variable of this node, null where it is not set.</param>
    /// <exception cref="TargetRefusedException">The plan's target has such an account and this node does not know its password.</exception>
    public static UserAccount Of(LoadPlan plan, Func<string, string?> variable)
    {
        if (plan.Target.IsEmbedded || plan.Accounts.Admin is not { } admin)
        {
            return EmbeddedAdministrator.Of(plan.Seed);
        }

        var password = variable(admin.PasswordFrom);
        return string.IsNullOrEmpty(password)
            ? throw new TargetRefusedException($"accounts.admin.passwordFrom names the environment variable {admin.PasswordFrom}, which is not set on this node")
            : EmbeddedAdministrator.Of(plan.Seed) with { Email = admin.Email, Password = password };
    }
}
