namespace Simulator.Model.VirtualTime;

/// <summary>How long requests take, whatever they ask for.</summary>
public interface IResponseTimes
{
    /// <param name="now">When the request arrives; not before the last one.</param>
    VirtualPassage Of(TimeSpan now);
}
