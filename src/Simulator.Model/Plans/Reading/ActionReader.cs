using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading;

/// <summary>Reads a threshold's <c>action</c>: nothing, <c>abort</c>, or <c>goTo</c> a later phase.</summary>
internal sealed class ActionReader(IReadOnlyList<Phase> phases)
{
    private const string Example = "write action: { abort: { after: 30s } } or action: { goTo: { phase: recovery, after: 30s } }";

    public ThresholdAction Read(Section item, ThresholdScope scope, Limits? limits)
    {
        if (item.OptionalMap("action") is not { } action)
        {
            return new ThresholdAction.None();
        }

        var abort = action.OptionalMap("abort");
        var goTo = action.OptionalMap("goTo");
        if (action.Has("abort") == action.Has("goTo"))
        {
            action.Problem(abort is null ? $"does nothing; {Example}" : $"cannot abort and go on; {Example}");
        }

        if (!item.Has("window"))
        {
            item.Problem("action", "needs a window over which the breach is judged, such as window: 10s");
        }

        if (limits is { Fail: null, Warn: not null })
        {
            item.Problem("action", "is taken when the fail level is breached, and there is none; write fail as well");
        }

        action.Close();
        return abort is not null ? Abort(abort) : goTo is not null ? GoTo(goTo, scope) : new ThresholdAction.None();
    }

    private static ThresholdAction.Abort Abort(Section abort)
    {
        var after = abort.Optional("after", Durations.Read, TimeSpan.Zero);
        abort.Close();
        return new ThresholdAction.Abort(after);
    }

    private ThresholdAction.GoTo GoTo(Section goTo, ThresholdScope scope)
    {
        var phase = goTo.Required("phase", text => Later(text, scope), "write which later phase the run goes on with, such as recovery");
        var after = goTo.Optional("after", Durations.Read, TimeSpan.Zero);
        goTo.Close();
        return new ThresholdAction.GoTo(phase ?? "", after);
    }

    private Parsed<string> Later(string text, ThresholdScope scope)
    {
        var names = phases.Select(phase => phase.Name).ToList();
        var at = scope switch { ThresholdScope.OfPhase one => names.IndexOf(one.Phase), ThresholdScope.OfLevel one => names.IndexOf(one.Phase), _ => 0 };
        var to = names.IndexOf(text);
        return to < 0 ? Parsed<string>.Wrong($"there is no phase `{text}`{NearestWord.Hint(text, names)}")
            : to <= at ? Parsed<string>.Wrong($"`{text}` does not come after `{names[Math.Max(at, 0)]}`; a run only goes forward")
            : text;
    }
}
