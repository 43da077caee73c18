using Simulator.Marketplace.Accounts;

namespace Simulator.Marketplace.Http;

/// <summary>The refusals that more than one resource gives.</summary>
internal static class Refusals
{
    public static Reply Because(int status, string code, string message) => Reply.Refused(status, new ErrorBody(code, message));

    public static Reply Conflict(string code, string message) => Because(409, code, message);

    public static Reply NotFound(string thing, string id) => Because(404, "NOT_FOUND", $"there is no {thing} {id}");

    public static Reply NotYours(string message) => Because(403, "FORBIDDEN", message);

    public static Reply RoleNeeded(Caller caller, string[] roles) => Reply.Refused(
        403,
        new ErrorBody("INSUFFICIENT_ROLE", $"a {caller.Role} may not do this, only {string.Join(" or ", roles)}")
        {
            CurrentRole = caller.Role,
            RequiredRoles = roles,
        });

    public static Reply Invalid(Dictionary<string, string> fields) => Reply.Refused(
        400,
        new ErrorBody("VALIDATION_FAILED", string.Join("; ", fields.Select(field => $"{field.Key} {field.Value}"))) { Fields = fields });
}
