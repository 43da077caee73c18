namespace Simulator.Model.Scripts.Data;

/// <summary>Collects what is wrong with a file: the first problems in words, of the others their number.</summary>
internal sealed class FeedProblems
{
    private const int MostTold = 20;

    private readonly List<FeedProblem> _told = [];
    private int _more;

    public bool IsEmpty => _told.Count == 0;

    public void Add(int line, string what)
    {
        if (_told.Count < MostTold) _told.Add(new FeedProblem(line, what));
        else _more++;
    }

    public IReadOnlyList<FeedProblem> All => _more == 0 ? _told : [.. _told, new FeedProblem(0, $"has {_more} more lines that are wrong")];
}
