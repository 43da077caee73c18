using Simulator.Model.Chance;

namespace Simulator.Model.Marketplace.Personas;

/// <summary>
/// When a homeowner begins its next project: a pause after the last one ended. The first is due as if the user had always been there: it meets the
/// run in the middle of a pause, or of a project that it began before, in proportion to how long these take (<see cref="Law.DrawResidual"/>).
/// </summary>
internal sealed class ProjectClock(MarketUser self)
{
    private TimeSpan? _dueAt;
    private bool _hasBegun;

    private BusinessModel Business => self.Model.Business;

    public bool IsDue(TimeSpan now) => _dueAt <= now;

    /// <summary>A project has begun, or the wish was given up.</summary>
    public void Reset() => _dueAt = null;

    /// <summary>Starts the pause once nothing goes on any more.</summary>
    public void Settle(bool isBusy, TimeSpan now)
    {
        if (isBusy || _dueAt is not null) return;
        _dueAt = _hasBegun ? now + self.Settings.Business(Business.NextProject, ref self.Chance.Market) : FirstAt(now);
        _hasBegun = true;
    }

    // Who comes out of a pool of people lived there from the run's beginning on, and may come just because a project is due.
    private TimeSpan FirstAt(TimeSpan now)
    {
        ref var chance = ref self.Chance.Market;
        var settings = self.Settings;
        var from = settings.WasThereBefore ? TimeSpan.Zero : now;
        return chance.Chance(settings.BusyShare)
            ? from + settings.BusinessRest(Business.Project, ref chance) + settings.Business(Business.NextProject, ref chance)
            : from + settings.BusinessRest(Business.NextProject, ref chance);
    }
}
