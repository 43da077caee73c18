using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Simulator.OtherMarket.Replies;

namespace Simulator.OtherMarket.People;

/// <summary>Accounts and sessions.</summary>
internal static class PeopleRoutes
{
    public static void Map(IEndpointRouteBuilder app, Board board)
    {
        app.MapPost("/v2/people", (NewPerson body) => Register(board, body));
        app.MapPost("/v2/sessions", (LogIn body) => Enter(board, body));
        app.MapDelete("/v2/sessions/current", (HttpContext context) => Leave(context, board));
    }

    private static IResult Register(Board board, NewPerson body)
    {
        if (body is not { Login.Length: >= 3 and <= 120, Passphrase.Length: >= 8 and <= 120, DisplayName.Length: >= 1 and <= 120 } || KindOf(body.Kind) is not { } kind)
            return Reply.Invalid("login, passphrase (8 and more), display_name, kind: client or maker");
        lock (board.Lock)
        {
            if (board.PersonOf(body.Login!) is not null) return Reply.Duplicate("login_taken");
            Person person = new(board.NextNumber(), body.Login!, body.Passphrase!, body.DisplayName!, kind);
            board.Add(person);
            return Reply.Created(new { PersonNo = person.Number });
        }
    }

    private static IResult Enter(Board board, LogIn body)
    {
        lock (board.Lock)
        {
            if (body.Login is null || board.PersonOf(body.Login) is not { } person || person.Passphrase != body.Passphrase) return Reply.NoSession();
            var session = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
            board.Open(session, person);
            return Reply.Created(new { Session = session, PersonNo = person.Number });
        }
    }

    private static IResult Leave(HttpContext context, Board board) => Sessions.Of(context, board, _ =>
    {
        board.End(context.Request.Headers[Sessions.Header].ToString());
        return Results.NoContent();
    });

    private static PersonKind? KindOf(string? word) => word switch { "client" => PersonKind.Client, "maker" => PersonKind.Maker, _ => null };
}
