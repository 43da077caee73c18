using Microsoft.AspNetCore.Http;
using Simulator.OtherMarket.Replies;

namespace Simulator.OtherMarket.People;

/// <summary>Who asks: the header <c>X-Session</c> says.</summary>
internal static class Sessions
{
    public const string Header = "X-Session";

    /// <summary>Answers somebody who is logged in, one at a time.</summary>
    public static IResult Of(HttpContext context, Board board, Func<Person, IResult> answer)
    {
        lock (board.Lock)
        {
            return board.PersonIn(context.Request.Headers[Header].ToString()) is { } person ? answer(person) : Reply.NoSession();
        }
    }

    /// <summary>The same for one kind of people only.</summary>
    public static IResult Of(HttpContext context, Board board, PersonKind kind, Func<Person, IResult> answer) =>
        Of(context, board, person => person.Kind == kind ? answer(person) : Reply.NotYours());
}
