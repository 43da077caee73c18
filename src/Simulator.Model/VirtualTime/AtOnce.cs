namespace Simulator.Model.VirtualTime;

/// <summary>Answers take no time.</summary>
public sealed class AtOnce : IResponseTimes
{
    public VirtualPassage Of(TimeSpan now) => VirtualPassage.AtOnce;
}
