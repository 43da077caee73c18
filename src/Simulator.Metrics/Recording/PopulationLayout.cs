using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;

namespace Simulator.Metrics.Recording;

/// <summary>Where a population's conduct is counted.</summary>
public sealed class PopulationLayout
{
    /// <param name="model">Its numbers; null where it follows a scenario.</param>
    /// <param name="conduct">The same as rows and laws.</param>
    /// <param name="next">The first free counter; moved behind those of this population.</param>
    internal PopulationLayout(string name, MarketModel? model, ConductModel conduct, ref int next)
    {
        var free = next;
        (Name, Model) = (name, model);
        Rows = [.. conduct.Rows.Select(row => new RowPlace(row, Take(RowPlace.WidthOf(row)), new ScorePlace(Take(ScorePlace.Width))))];
        Pauses = [.. conduct.Pauses.Select(law => PlaceOf(LawBins.OfPause(law, conduct.ThinkScale)))];
        Traits = [.. conduct.Traits.Select(law => PlaceOf(LawBins.OfTrait(law)))];
        Rank = new ScorePlace(Take(ScorePlace.Width));
        Choices = [.. Enum.GetValues<ChoicePlace>().Select(_ => new ScorePlace(Take(ScorePlace.Width)))];
        (SessionsEnded, SessionsCut, SessionTicks, InSession, Samples) = (Take(1), Take(1), Take(1), Take(1), Take(1));
        next = free;

        int Take(int counters)
        {
            free += counters;
            return free - counters;
        }

        LawPlace PlaceOf(LawBins bins) => new(bins, Take(bins.Places), Take(bins.Places));
    }

    public string Name { get; }

    /// <summary>The personas' numbers; null where the population follows a scenario, which leaves nothing of the market to count.</summary>
    public MarketModel? Model { get; }

    /// <summary>Of personas alone.</summary>
    public ChoiceModel Choice => Model!.Business.Choice;

    public IReadOnlyList<RowPlace> Rows { get; }

    public IReadOnlyList<LawPlace> Pauses { get; }

    public IReadOnlyList<LawPlace> Traits { get; }

    /// <summary>Picks by rank: the logarithm of the rank less its expectation.</summary>
    public ScorePlace Rank { get; }

    /// <summary>By <see cref="ChoicePlace"/>.</summary>
    public IReadOnlyList<ScorePlace> Choices { get; }

    /// <summary>Sessions that came to their end.</summary>
    public int SessionsEnded { get; }

    /// <summary>Sessions that were broken off, at the end of the run.</summary>
    public int SessionsCut { get; }

    /// <summary>How long all of them were.</summary>
    public int SessionTicks { get; }

    /// <summary>Users in session, added up over the seconds' ends.</summary>
    public int InSession { get; }

    /// <summary>How many seconds' ends, all nodes counted.</summary>
    public int Samples { get; }
}
