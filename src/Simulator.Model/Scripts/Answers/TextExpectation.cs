namespace Simulator.Model.Scripts.Answers;

/// <summary>What a text of an answer has to be: its body, or a header's value.</summary>
public abstract record TextExpectation
{
    private TextExpectation()
    {
    }

    /// <summary>Where it stands in the plan.</summary>
    public string PlanPath { get; init; } = "";

    /// <param name="text">UTF-8.</param>
    /// <returns>What is wrong, to stand behind the text's name; null where nothing is.</returns>
    /// <exception cref="FormatException">It cannot be told: a variable is not set, or an expression takes too long.</exception>
    public abstract string? ProblemIn(ReadOnlySpan<byte> text, ScriptValues values);

    /// <summary>This text and no more.</summary>
    public sealed record Is(Expected Value) : TextExpectation
    {
        public override string? ProblemIn(ReadOnlySpan<byte> text, ScriptValues values) => Value.IsText(text, values) ? null : $"is not {Value.Text}";
    }

    /// <summary>This text is in it.</summary>
    public sealed record Contains(Expected Value) : TextExpectation
    {
        public override string? ProblemIn(ReadOnlySpan<byte> text, ScriptValues values) => Value.IsIn(text, values) ? null : $"does not contain `{Value.Text}`";
    }

    /// <summary>This text is not in it.</summary>
    public sealed record Lacks(Expected Value) : TextExpectation
    {
        public override string? ProblemIn(ReadOnlySpan<byte> text, ScriptValues values) => Value.IsIn(text, values) ? $"contains `{Value.Text}`" : null;
    }

    /// <summary>An expression matches somewhere in it.</summary>
    public sealed record Matches(TextPattern Pattern) : TextExpectation
    {
        public override string? ProblemIn(ReadOnlySpan<byte> text, ScriptValues values) => Pattern.IsIn(text) ? null : $"does not match `{Pattern.Text}`";
    }
}
