using System.Globalization;
using Simulator.Model.Behaviour.Client;
using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading;

/// <summary>Reads <c>client</c>: what users and their programs do when the target is slow or fails.</summary>
internal static class ClientReader
{
    private const string Example = $"write it, {PlanReader.Inherit}";

    /// <param name="isScripted">Nobody in the plan has habits: it may leave them out.</param>
    public static ClientHabits? Read(Section top, bool isScripted)
    {
        if (isScripted && top.Node("client") is null)
        {
            return ClientHabits.None;
        }

        if (top.RequiredMap("client", $"write client: {{ patience: …, onSlowRead: …, onUnsureWrite: …, retry: … }}, {PlanReader.Inherit}") is not { } client)
        {
            return null;
        }

        var patience = LawReader.Required(client, "patience", LawUnit.Time);
        var tightens = client.Required("tightens", Numbers.Share, Example);
        var least = client.Required(
            "tightensTo", text => Numbers.Share(text).If(value => value > 0, $"`{text}` would leave no patience at all; write 50%, or 100% for patience that stays"), Example);
        var reload = Again(client, "onSlowRead", "reload", "leave");
        var resend = Again(client, "onUnsureWrite", "resend", "verify");
        var retry = Retry(client.RequiredMap("retry", $"write retry: {{ policy: backoff, … }}, {PlanReader.Inherit}"));
        client.Close();
        return retry is null ? null : new ClientHabits(patience, tightens, least, reload, resend, retry);
    }

    // The way out must be open: somebody who never takes it would ask for the same thing for ever.
    private static double Again(Section client, string key, string again, string otherwise)
    {
        if (client.RequiredMap(key, Example) is not { } section)
        {
            return 0;
        }

        var share = section.Required(again, Numbers.Share, Example);
        var rest = section.Required(
            otherwise, text => Numbers.Share(text).If(value => value > 0, $"`{text}` leaves no way out: users would {again} for ever; write 1% or more"), Example);
        if (section.Has(again) && section.Has(otherwise) && Math.Abs(share + rest - 1) > 1e-9)
        {
            section.Problem(string.Create(CultureInfo.InvariantCulture, $"{again} and {otherwise} sum to {Math.Round(share + rest, 12)}; they must sum to 1"));
        }

        section.Close();
        return share;
    }

    private static RetryHabits? Retry(Section? retry)
    {
        if (retry is null)
        {
            return null;
        }

        var policy = retry.Required("policy", RetryPolicies.Read, "write backoff, naive or none");
        var limit = retry.Required("limit", Numbers.Whole, Example);
        var first = retry.Required("base", Durations.Positive, Example);
        var cap = retry.Required("cap", Durations.Positive, Example);
        if (cap < first && cap > TimeSpan.Zero)
        {
            retry.Problem("cap", "is shorter than base, with which pauses begin; write at least as much");
        }

        var habits = new RetryHabits(
            policy, limit, first, cap, retry.Required("budget", Numbers.Share, Example), retry.Required("reserve", Numbers.Whole, Example),
            retry.Required("maxRetryAfter", Durations.Read, Example));
        retry.Close();
        return habits;
    }
}
