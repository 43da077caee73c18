using Simulator.Metrics.Results;
using Simulator.Model.Behaviour;

namespace Simulator.Host.Reports;

/// <summary>Reads the outcome classes of a scope, whose keys are the names of <see cref="OutcomeClass"/> in whatever case.</summary>
internal static class Outcomes
{
    /// <summary>One class of errors and how many there were.</summary>
    internal sealed record Errors(OutcomeClass Class, long Count)
    {
        public override string ToString() => $"{Figures.Words(Class.ToString())} ({Figures.Count(Count)})";
    }

    /// <summary>The class that most failed requests of the scope belong to; null where none failed.</summary>
    public static Errors? Dominating(ScopeSummary scope) => ErrorsOf(scope.Outcomes).MaxBy(errors => errors.Count);

    /// <summary>Classes of errors that happened, in the order of <see cref="OutcomeClass"/>.</summary>
    public static IEnumerable<Errors> ErrorsOf(IReadOnlyDictionary<string, long> outcomes) =>
        outcomes
            .Select(entry => (Known: Enum.TryParse<OutcomeClass>(entry.Key, ignoreCase: true, out var outcome), Errors: new Errors(outcome, entry.Value)))
            .Where(entry => entry.Known && entry.Errors.Class.IsError() && entry.Errors.Count > 0)
            .Select(entry => entry.Errors)
            .OrderBy(errors => errors.Class);
}
