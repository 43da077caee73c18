using System.Buffers;
using System.Buffers.Text;
using System.Text;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Plans.Reading.Scripts.Auth;

/// <summary>A header that lets requests in, before a scenario's variables are known.</summary>
/// <param name="Name">Of the header.</param>
/// <param name="Scheme">Stands before the value, with its space; empty for none.</param>
/// <param name="OnWrites">Only what changes something carries it.</param>
internal sealed record AuthHeaderText(string Name, string Scheme, AuthText Value, bool OnWrites = false)
{
    /// <summary>With its <see cref="Value"/>, a name, it becomes one value in Base64 (RFC 7617, section 2); null where the value stands as it is.</summary>
    public AuthText? Password { get; init; }

    public bool HasVariables => Value.HasVariables || Password?.HasVariables == true;

    public AuthHeader Read(ScriptVariables variables)
    {
        var line = new TemplateBuilder().Literal($"{Name}: {Scheme}");
        if (Password is null)
        {
            var value = Value.Read(variables, TemplateEscape.Header);
            return new AuthHeader(Name, new Template([.. line.Build().Parts, .. value.Parts, End]), OnWrites) { Slots = AuthHeader.SlotsIn(value) };
        }

        var both = new Template([.. Value.Read(variables, TemplateEscape.Text).Parts, new TemplatePart(":"u8.ToArray(), -1, default), .. Password.Read(variables, TemplateEscape.Text).Parts]);
        line = both.IsFixed
            ? line.Literal(Convert.ToBase64String([.. both.Parts.SelectMany(part => part.Literal.ToArray())]))
            : line.Place(new TemplatePart(default, -1, TemplateEscape.Header) { Name = "auth.basic", Function = new TemplateFunction("$basic", (output, values) => WriteBase64(output, both, values)) });
        return new AuthHeader(Name, new Template([.. line.Build().Parts, End]), OnWrites) { Slots = AuthHeader.SlotsIn(both) };
    }

    private static TemplatePart End => new("\r\n"u8.ToArray(), -1, default);

    private static ValueKind WriteBase64(IBufferWriter<byte> output, Template both, ScriptValues values)
    {
        var scratch = Scratch.Take();
        try
        {
            both.WriteTo(scratch, values);
            Base64.EncodeToUtf8(scratch.WrittenSpan, output.GetSpan(Base64.GetMaxEncodedToUtf8Length(scratch.WrittenCount)), out _, out var written);
            output.Advance(written);
            return ValueKind.Text;
        }
        finally
        {
            Scratch.Return(scratch);
        }
    }
}
