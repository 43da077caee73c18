using System.Buffers;
using System.Text;
using Simulator.Model.Chance;

namespace Simulator.Model.Scripts.Templates.Functions;

/// <summary>Functions that make what people write of themselves. Nobody is meant: domains and numbers are those kept for examples.</summary>
internal static class PeopleFunctions
{
    public static TemplateFunction FirstName() => Of("$firstName", WordLists.FirstNames);

    public static TemplateFunction LastName() => Of("$lastName", WordLists.LastNames);

    public static TemplateFunction City() => Of("$city", WordLists.Cities);

    public static TemplateFunction Name() => new("$name", (output, values) =>
    {
        output.Write(TextFunctions.One(WordLists.FirstNames, ref values.Chance));
        output.Write(" "u8);
        output.Write(TextFunctions.One(WordLists.LastNames, ref values.Chance));
        return ValueKind.Text;
    });

    /// <summary>Below <c>example.com</c> (RFC 2606, section 3), with six digits in it, so that two are rarely the same.</summary>
    public static TemplateFunction Email() => new("$email", (output, values) =>
    {
        WriteLower(output, TextFunctions.One(WordLists.FirstNames, ref values.Chance));
        output.Write("."u8);
        WriteLower(output, TextFunctions.One(WordLists.LastNames, ref values.Chance));
        output.Write("."u8);
        TextFunctions.WriteDigits(output, 6, ref values.Chance);
        output.Write("@example.com"u8);
        return ValueKind.Text;
    });

    /// <summary>An American number of the stretch that is kept for fiction: +1, an area code, 555 01 and two digits.</summary>
    public static TemplateFunction Phone() => new("$phone", (output, values) =>
    {
        output.Write("+1"u8);
        NumberFunctions.Number(output, 200 + values.Chance.NextInt(800));
        output.Write("55501"u8);
        TextFunctions.WriteDigits(output, 2, ref values.Chance);
        return ValueKind.Text;
    });

    private static TemplateFunction Of(string name, byte[][] words) => new(name, (output, values) =>
    {
        output.Write(TextFunctions.One(words, ref values.Chance));
        return ValueKind.Text;
    });

    private static void WriteLower(IBufferWriter<byte> output, ReadOnlySpan<byte> word)
    {
        Ascii.ToLower(word, output.GetSpan(word.Length), out var written);
        output.Advance(written);
    }
}
