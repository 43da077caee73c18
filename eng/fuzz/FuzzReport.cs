using System.Text;
using Simulator.Http.Answers;

namespace Simulator.Fuzz;

/// <summary>What became of a run.</summary>
internal sealed record FuzzReport(FuzzPlan Plan, IReadOnlyList<long> Ends, IReadOnlyList<string> Failures)
{
    public long Executions => Ends.Sum();

    public override string ToString()
    {
        StringBuilder text = new();
        foreach (var failure in Failures) text.AppendLine(failure);
        text.Append($"{Executions:N0} executions:");
        foreach (var state in Enum.GetValues<AnswerState>().Where(state => Ends[(int)state] > 0)) text.Append($" {Ends[(int)state]:N0} {state},");
        return text.Append($" {Failures.Count} failures").ToString();
    }
}
