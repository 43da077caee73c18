using Simulator.Model.Chance;

namespace Simulator.Model.Marketplace.Personas;

/// <summary>When a homeowner begins its next project: a pause after the last one ended. The first is due as if the user had always been there (<see cref="Law.DrawResidual"/>).</summary>
internal sealed class ProjectClock(MarketUser self)
{
    private TimeSpan? _dueAt;
    private bool _hasBegun;

    private Law Pause => self.Model.Business.NextProject;

    public bool IsDue(TimeSpan now) => _dueAt <= now;

    /// <summary>A project has begun, or the wish was given up.</summary>
    public void Reset() => _dueAt = null;

    /// <summary>Starts the pause once nothing goes on any more.</summary>
    public void Settle(bool isBusy, TimeSpan now)
    {
        if (isBusy || _dueAt is not null) return;
        _dueAt = now + (_hasBegun ? self.Settings.Business(Pause, ref self.Chance.Market) : self.Settings.BusinessRest(Pause, ref self.Chance.Market));
        _hasBegun = true;
    }
}
