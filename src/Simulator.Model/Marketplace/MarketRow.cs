namespace Simulator.Model.Marketplace;

/// <summary>The places where chance decides on a persona's way, in the order of <see cref="MarketChain.RowsOf"/>.</summary>
internal enum MarketRow
{
    /// <summary>A session opens with a refreshed token, or with a log-in.</summary>
    Entry,

    /// <summary>A homeowner looks a bidder up before choosing, or does not.</summary>
    Bidder,

    /// <summary>What a homeowner says to work that was handed in.</summary>
    Work,

    /// <summary>Whether an approval carries a rating.</summary>
    Rating,

    /// <summary>How many stars it has.</summary>
    Stars,

    /// <summary>A homeowner who has nothing left to do browses, or leaves.</summary>
    Idle,

    /// <summary>What a contractor looks at first.</summary>
    Office,

    /// <summary>Whether a pending bid is withdrawn.</summary>
    Pending,

    /// <summary>A contractor reads the list of its own trade, or of all.</summary>
    Scope,

    /// <summary>On a list page a contractor opens a job, turns the page or leaves.</summary>
    List,

    /// <summary>A contractor on a job bids, times its own eagerness.</summary>
    Job,

    /// <summary>After a job a contractor goes back to the list, or leaves.</summary>
    AfterJob,

    /// <summary>A visitor stays after a page, or leaves.</summary>
    Stay,

    /// <summary>On a list page a visitor (or a homeowner who browses) opens a job, or goes on.</summary>
    Glance,
}
