using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts;

namespace Simulator.Model.Plans.Reading.Scripts;

/// <summary>Reads one step of a scenario.</summary>
internal static class ScriptStepReader
{
    private const int MostRedirects = 20;

    private static readonly TimeSpan MostTimeout = TimeSpan.FromHours(1);

    /// <summary>After a problem, which is noted, what could be read of it: a threshold may name the step all the same.</summary>
    public static ScriptStep Read(Section item, ScriptVariables variables)
    {
        var name = item.Required("name", StepName, "every step has a name, under which it is measured, such as place order");
        var (verb, address) = AddressReader.Read(item, variables);
        var body = BodyReader.Read(item, verb, variables);
        var headers = HeadersReader.Read(item, variables, body.Type);

        // Before the captures: what this answer gives is not what it is held against.
        var check = CheckReader.Read(item, variables);
        var captures = CaptureReader.Read(item, variables);
        var step = new ScriptStep(name ?? "", verb, address, headers, body.Content, captures, check, ThinkReader.Read(item), item.Path)
        {
            BodyKey = body.Key,
            Files = body.Files,
            Timeout = item.Optional<TimeSpan?>("timeout", text => Timeout(text).Then(value => (TimeSpan?)value), null),
            Redirects = item.Optional<int?>("redirects", text => Redirect(text).Then(value => (int?)value), null),
            HostName = item.Optional<string?>("host", text => Names.Read(text).Then(value => (string?)value), null),
            OmitsAuth = item.Optional("auth", text => text == "none" ? true : Parsed<bool>.Wrong($"`{text}` is not none; a step leaves the authentication of its scenario out, or says nothing of it"), false),
        };
        step = StepReactionsReader.Read(item, step, variables);
        item.Close();
        return step;
    }

    private static Parsed<TimeSpan> Timeout(string text) => Durations.Positive(text).If(value => value <= MostTimeout, $"`{text}` is longer than an hour; whoever waits that long has gone");

    private static Parsed<int> Redirect(string text) => Numbers.Whole(text).If(count => count <= MostRedirects, $"`{text}` is more than {MostRedirects}");

    internal static Parsed<string> StepName(string text) => Numbers.Text(text).If(
        value => value.Length <= 64 && !value.Any(char.IsControl) && value.Trim() == value, $"`{text}` is no name of a step; write at most 64 letters without spaces around them");
}
