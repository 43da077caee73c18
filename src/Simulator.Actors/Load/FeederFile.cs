using System.Security.Cryptography;
using Simulator.Model.Scripts.Data;

namespace Simulator.Actors.Load;

/// <summary>Reads a feeder's file on a node: at the path that the plan names, and with the content that it had when the plan was loaded.</summary>
internal static class FeederFile
{
    /// <exception cref="PlanRefusedException">The file is not here, or another one.</exception>
    public static FeedRows Read(FeederPlan feeder)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(feeder.File);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new PlanRefusedException($"{feeder.PlanPath}.file: this node cannot read {feeder.File}: {wrong.Message}; each node reads the file at the same path");
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return hash != feeder.Content.Sha256
            ? throw new PlanRefusedException($"{feeder.PlanPath}.file: {feeder.File} on this node is not the file that the plan was loaded with: its SHA-256 is {hash}, not {feeder.Content.Sha256}")
            : feeder.Format.Read(bytes).Rows ?? throw new PlanRefusedException($"{feeder.PlanPath}.file: {feeder.File} holds no rows that this node can read; do all nodes run the same version?");
    }
}
