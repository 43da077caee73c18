using Simulator.Metrics.Results;
using Simulator.Model.Load;
using Simulator.Model.Runs;

namespace Simulator.Actors.Runs;

/// <summary>What others may say to <see cref="RunCoordinator"/>, and what it answers.</summary>
public static class RunProtocol
{
    /// <summary>Starts a run; its sender is told how it goes, from <see cref="RunAccepted"/> or <see cref="RunRefused"/> to <see cref="RunFinished"/>.</summary>
    /// <param name="PlanText">Canonical text of the resolved plan.</param>
    /// <param name="PlanHash">SHA-256 of the text.</param>
    /// <param name="Target">Where the target is.</param>
    public sealed record StartRun(RunId RunId, string PlanText, string PlanHash, Uri Target) : IWireMessage;

    /// <summary>Ends a run early. The first reason wins; a hard stop may follow a soft one.</summary>
    /// <param name="IsHard">True: requests in flight are abandoned at once.</param>
    public sealed record StopRun(RunId RunId, StopReason Reason, bool IsHard) : IWireMessage;

    public sealed record RunAccepted(RunId RunId) : IWireMessage;

    /// <param name="Why">One line for a human.</param>
    public sealed record RunRefused(RunId RunId, string Why) : IWireMessage;

    /// <summary>What is done once a run is being done.</summary>
    public sealed record RunErrandBegan(RunId RunId, Errand Errand) : IWireMessage;

    /// <summary>Accounts are being made.</summary>
    public sealed record RunPreparing(RunId RunId, int AccountsReady, int AccountsWanted) : IWireMessage;

    /// <summary>The run could not begin, or its result could not be put together: there is no <see cref="RunFinished"/>.</summary>
    /// <param name="Why">One line for a human.</param>
    /// <param name="ExitCode">See <see cref="ExitCodes"/>.</param>
    public sealed record RunFailed(RunId RunId, string Why, int ExitCode) : IWireMessage;

    /// <summary>A second of the run is complete.</summary>
    /// <param name="Elapsed">The run's clock.</param>
    /// <param name="Recent">Response times of the last seconds, null without samples.</param>
    public sealed record SecondPassed(RunId RunId, TimeSpan Elapsed, SecondRecord Second, LatencySummary? Recent) : IWireMessage;

    /// <summary>The run leaves its plan for another phase.</summary>
    public sealed record PhaseJumped(RunId RunId, string Phase, string Why) : IWireMessage;

    /// <summary>Changes the load of the run in progress; its sender is told <see cref="LoadChanged"/> or <see cref="LoadChangeRefused"/>.</summary>
    public sealed record ChangeRunLoad(RunId RunId, LoadChange Change) : IWireMessage;

    /// <summary>The load changes; told to who asked and to who started the run.</summary>
    /// <param name="Change">With the moment from which it holds.</param>
    public sealed record LoadChanged(RunId RunId, LoadChange Change) : IWireMessage;

    /// <param name="Why">One line for a human.</param>
    public sealed record LoadChangeRefused(RunId RunId, string Why) : IWireMessage;

    /// <summary>No more steps are sent; requests in flight may finish.</summary>
    public sealed record RunDraining(RunId RunId, StopReason Reason) : IWireMessage;

    /// <param name="Record">Everything that was measured, as <c>RunRecordFile</c> writes it.</param>
    public sealed record RunFinished(RunId RunId, byte[] Record) : IWireMessage;
}
