using Microsoft.AspNetCore.Http;

namespace Simulator.OtherMarket.Replies;

/// <summary>Every answer's envelope: <c>{ "ok", "result" }</c>, <c>{ "ok", "result", "meta" }</c> or <c>{ "ok": false, "code", "hint" }</c>.</summary>
internal static class Reply
{
    public static IResult Done(object result) => Results.Json(new { Ok = true, Result = result });

    public static IResult Created(object result) => Results.Json(new { Ok = true, Result = result }, statusCode: StatusCodes.Status201Created);

    /// <summary>A part of a list.</summary>
    /// <param name="from">The first of them, from 0.</param>
    public static IResult Part<T>(IReadOnlyList<T> all, int from, int take, Func<T, object> see)
    {
        if (from < 0 || take is < 1 or > 200) return Invalid("from is 0 or more, take 1 to 200");
        object[] part = [.. all.Skip(from).Take(take).Select(see)];
        return Results.Json(new { Ok = true, Result = part, Meta = new { Page = from / take, Pages = (all.Count + take - 1) / take } });
    }

    /// <summary>Somebody else was first; this API says so with a 200.</summary>
    public static IResult TooLate(string code) => Results.Json(new { Ok = false, Code = code });

    /// <summary>It is past the state in which this could be done.</summary>
    public static IResult Locked(string code) => Refused(StatusCodes.Status423Locked, code, "no longer possible");

    public static IResult Invalid(string hint) => Refused(StatusCodes.Status422UnprocessableEntity, "invalid", hint);

    public static IResult Duplicate(string code) => Refused(StatusCodes.Status422UnprocessableEntity, code, "already there");

    public static IResult NoSession() => Refused(StatusCodes.Status401Unauthorized, "no_session", "POST /v2/sessions gives one");

    public static IResult NotYours() => Refused(StatusCodes.Status403Forbidden, "not_yours", "this is for somebody else to do");

    public static IResult Unknown() => Refused(StatusCodes.Status404NotFound, "unknown", "there is no such thing");

    private static IResult Refused(int status, string code, string hint) => Results.Json(new { Ok = false, Code = code, Hint = hint }, statusCode: status);
}
