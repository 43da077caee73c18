using System.Globalization;
using Simulator.Model.Load;

namespace Simulator.Model.Plans.Words;

/// <summary>Reads loads: <c>150</c>, <c>50 -> 150</c>, <c>5/s</c>, <c>60/min -> 5/s</c>.</summary>
internal static class Curves
{
    public const string UsersExample = "write a number of users such as 150, or a ramp such as 50 -> 150";

    public const string SessionsExample = "write session starts such as 5/s or 90/min, or a ramp such as 1/s -> 5/s";

    private static readonly (string Unit, double Seconds)[] Units = [("/s", 1), ("/sec", 1), ("/min", 60), ("/m", 60), ("/h", 3600)];

    public static Parsed<LoadCurve> Users(string text) => Ramp(text, UserCount);

    public static Parsed<LoadCurve> Sessions(string text) => Ramp(text, PerSecond);

    public static Parsed<double> UserCount(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var users)
            ? users
            : Parsed<double>.Wrong($"`{text}` is no whole number of users; {UsersExample}");

    public static Parsed<double> PerSecond(string text)
    {
        var wrong = Parsed<double>.Wrong($"`{text}` is no rate; {SessionsExample}");
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var seconds = slash < 0 ? 0 : Units.FirstOrDefault(one => one.Unit == text[slash..].Replace(" ", "", StringComparison.Ordinal)).Seconds;
        var number = seconds > 0 ? Numbers.NotNegative(text[..slash].Trim()) : wrong;
        return number.Error is null ? number.Value / seconds : wrong;
    }

    private static Parsed<LoadCurve> Ramp(string text, Func<string, Parsed<double>> one)
    {
        var ends = text.Split("->", StringSplitOptions.TrimEntries);
        if (ends.Length > 2)
        {
            return Parsed<LoadCurve>.Wrong($"`{text}` has more than one arrow; for a load in several pieces give the phase levels");
        }

        var from = one(ends[0]);
        var to = one(ends[^1]);
        return (from.Error ?? to.Error) is { } error ? Parsed<LoadCurve>.Wrong(error) : new LoadCurve(from.Value, to.Value);
    }
}
