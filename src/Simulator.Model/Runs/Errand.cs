namespace Simulator.Model.Runs;

/// <summary>What one node does once a run for all of them; nothing of it is measured.</summary>
public enum Errand : byte
{
    /// <summary>Before accounts and load: seeds the target.</summary>
    Setup,

    /// <summary>After the drain: cleans up.</summary>
    Teardown,
}
