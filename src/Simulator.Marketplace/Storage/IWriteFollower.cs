namespace Simulator.Marketplace.Storage;

/// <summary>Is told what each write has changed, after its commit and before its answer: the answer waits for it.</summary>
internal interface IWriteFollower
{
    /// <summary>Never throws: the write has happened.</summary>
    ValueTask FollowAsync(Touched touched);
}
