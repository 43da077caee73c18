namespace Simulator.Model.Scripts.Answers;

/// <summary>Where in an answer a captured value stands.</summary>
public abstract record CaptureSource
{
    private CaptureSource()
    {
    }

    /// <summary>What is looked for, in words for messages.</summary>
    public abstract string Words { get; }

    /// <summary>At a path of its JSON.</summary>
    public sealed record Json(JsonPath Path, Pick Pick) : CaptureSource
    {
        public override string Words => $"`{Path.Text}`";
    }

    /// <summary>In the first header of a name.</summary>
    /// <param name="LowerName">In lower case, as UTF-8.</param>
    public sealed record Header(string Name, ReadOnlyMemory<byte> LowerName) : CaptureSource
    {
        public override string Words => $"the header {Name}";
    }

    /// <summary>The value of a cookie that the answer sets.</summary>
    /// <param name="Bytes">Its name as UTF-8.</param>
    public sealed record Cookie(string Name, ReadOnlyMemory<byte> Bytes) : CaptureSource
    {
        public override string Words => $"the cookie {Name}";
    }

    /// <summary>What a group of an expression matches in its body.</summary>
    /// <param name="Group">0 for the whole match.</param>
    public sealed record Matched(TextPattern Pattern, int Group, Pick Pick) : CaptureSource
    {
        public override string Words => $"`{Pattern.Text}`";
    }

    /// <summary>Its status.</summary>
    public sealed record Status : CaptureSource
    {
        public override string Words => "the status";
    }
}
