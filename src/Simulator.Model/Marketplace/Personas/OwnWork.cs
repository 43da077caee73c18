namespace Simulator.Model.Marketplace.Personas;

/// <summary>A contract that a contractor works on: the deposit is paid, the approval is not yet given.</summary>
internal sealed class OwnWork(string contractId, string jobId)
{
    public EntityId Id { get; } = new(contractId);

    public EntityId JobId { get; } = new(jobId);

    /// <summary>When the work will be done.</summary>
    public TimeSpan DueAt { get; set; }

    /// <summary>Handed in and not decided on when last seen.</summary>
    public bool IsSubmitted { get; set; }

    /// <summary>It was handed in and nothing was heard of it.</summary>
    public bool IsUnsure { get; set; }

    /// <summary>The homeowner disputes it.</summary>
    public bool IsDisputed { get; set; }

    /// <summary>The dispute is to be contested.</summary>
    public bool Contests { get; set; }

    /// <summary>The last session in which nothing more is done about it.</summary>
    public int IdleIn { get; set; }

    /// <summary>The last session in which an answer showed it.</summary>
    public int SeenIn { get; set; }
}
