namespace Simulator.Model.Marketplace;

/// <summary>The places where chance decides on a persona's way, in the order of <see cref="MarketRows.All"/>, which has their options.</summary>
internal enum MarketRow
{
    /// <summary>A session opens with a refreshed token, or with a log-in.</summary>
    Opening,

    /// <summary>A homeowner looks a bidder up before choosing, or does not.</summary>
    Bidder,

    /// <summary>What a homeowner says to work that was handed in; a dispute only inside its window.</summary>
    Work,

    /// <summary>Whether an approval carries a rating.</summary>
    Rating,

    /// <summary>How many stars it has.</summary>
    Stars,

    /// <summary>How urgent a new job is.</summary>
    Urgency,

    /// <summary>A homeowner who has nothing left to do browses, or leaves.</summary>
    Idle,

    /// <summary>On a list page a homeowner who browses opens a job, or leaves.</summary>
    Browsing,

    /// <summary>What a contractor looks at first.</summary>
    Office,

    /// <summary>Whether a pending bid is withdrawn.</summary>
    Pending,

    /// <summary>What a contractor says to a dispute.</summary>
    Disputed,

    /// <summary>A contractor reads the list of its own trade, or of all.</summary>
    Scope,

    /// <summary>On a list page a contractor opens a job, turns the page or leaves.</summary>
    List,

    /// <summary>A contractor on a job bids, times its own eagerness.</summary>
    Job,

    /// <summary>After a job a contractor goes back to the list, or leaves.</summary>
    AfterJob,

    /// <summary>How many photos show the finished work.</summary>
    Photos,

    /// <summary>A visitor reads the list of one trade, or of all.</summary>
    Interest,

    /// <summary>A visitor stays after a page, or leaves.</summary>
    Stay,

    /// <summary>On a list page a visitor opens a job, turns the page or searches.</summary>
    Looking,

    /// <summary>An administrator stays after a look at the disputes, or leaves.</summary>
    Desk,

    /// <summary>How an administrator ends a dispute.</summary>
    Ruling,

    /// <summary>A form is sent with a double click.</summary>
    DoubleSubmit,

    /// <summary>Two bids on a job are accepted in two tabs.</summary>
    TwoTabs,

    /// <summary>A page is loaded again: reload, or back.</summary>
    Reload,
}
