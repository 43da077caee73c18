using System.Text;
using Simulator.Http;

namespace Simulator.Actors.Tests.Target;

/// <summary>A draft as text.</summary>
internal static class Drafted
{
    public static string Target(this RequestDraft draft) => Encoding.UTF8.GetString(draft.Target.Span);

    public static string Body(this RequestDraft draft) => Encoding.UTF8.GetString(draft.Body.Span);

    public static string? Header(this RequestDraft draft, string name) => Encoding.UTF8.GetString(draft.Headers.Span)
        .Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
        .FirstOrDefault(line => line.StartsWith($"{name}: ", StringComparison.Ordinal))?[(name.Length + 2)..];
}
