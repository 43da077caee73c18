using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Simulator.Model.Chance;

namespace Simulator.Model.Scripts.Templates.Functions;

/// <summary>Functions that make numbers and truths.</summary>
internal static class NumberFunctions
{
    private const int LongestNumber = 40;

    /// <summary>A whole number, both ends included.</summary>
    public static TemplateFunction Int(long from, long to) => new("$int", (output, values) => Number(output, from + Below(ref values.Chance, to - from)));

    /// <summary>A number with so many places, both ends included, each value as likely as the others.</summary>
    public static TemplateFunction Decimal(decimal from, decimal to, int places)
    {
        var unit = 1m;
        for (var i = 0; i < places; i++) unit /= 10;
        var steps = (long)((to - from) / unit);
        var format = $"F{places}";
        return new("$decimal", (output, values) =>
        {
            var drawn = from + (Below(ref values.Chance, steps) * unit);
            drawn.TryFormat(output.GetSpan(LongestNumber), out var written, format, CultureInfo.InvariantCulture);
            output.Advance(written);
            return ValueKind.Number;
        });
    }

    public static TemplateFunction Bool() => new("$bool", (output, values) =>
    {
        output.Write(values.Chance.Chance(0.5) ? "true"u8 : "false"u8);
        return ValueKind.Boolean;
    });

    /// <summary>1, 2, … of the user.</summary>
    public static TemplateFunction Counter() => new("$counter", (output, values) => Number(output, values.NextCount()));

    /// <summary>One of several values, each as likely as the others.</summary>
    public static TemplateFunction Pick(IReadOnlyList<(string Text, ValueKind Kind)> values)
    {
        (byte[] Bytes, ValueKind Kind)[] all = [.. values.Select(value => (Encoding.UTF8.GetBytes(value.Text), value.Kind))];
        return new("$pick", (output, user) =>
        {
            ref var one = ref all[user.Chance.NextInt(all.Length)];
            output.Write(one.Bytes);
            return one.Kind;
        });
    }

    public static ValueKind Number(IBufferWriter<byte> output, long number)
    {
        Utf8Formatter.TryFormat(number, output.GetSpan(LongestNumber), out var written);
        output.Advance(written);
        return ValueKind.Number;
    }

    // From 0 to most, included.
    private static long Below(ref RandomStream chance, long most) => (long)Math.BigMul(chance.NextBits(), (ulong)most + 1, out _);
}
