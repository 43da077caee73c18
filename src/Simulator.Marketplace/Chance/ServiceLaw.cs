namespace Simulator.Marketplace.Chance;

/// <summary>A law of durations: service times, latencies. Its text is that of the options, such as <c>exp(20ms)</c>.</summary>
internal abstract record ServiceLaw
{
    // Long enough to bend no law, short enough that instants and their sums never overflow.
    private static readonly double MostTicks = TimeSpan.FromDays(100).Ticks;

    public abstract TimeSpan Mean { get; }

    /// <summary>Reads exp, fixed, uniform, erlang and lognormal; anything else is a bad option.</summary>
    public static ServiceLaw Parse(string option, string text) => ServiceLawText.TryParse(text) ?? throw new BadMarketplaceOptionException(
        $"{option}: a law is {ServiceLawText.Examples}, with durations in us, ms, s, m or h of at most an hour, not '{text}'");

    /// <summary>One duration, not negative; to 100 ns.</summary>
    public TimeSpan Draw(ref SeededDraw draw) => TimeSpan.FromTicks((long)Math.Min(MostTicks, Math.Round(Ticks(ref draw))));

    protected abstract double Ticks(ref SeededDraw draw);
}
