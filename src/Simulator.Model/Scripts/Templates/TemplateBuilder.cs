using System.Text;

namespace Simulator.Model.Scripts.Templates;

/// <summary>Puts a template together; literals that meet become one.</summary>
public sealed class TemplateBuilder
{
    private readonly List<TemplatePart> _parts = [];
    private readonly List<byte> _literal = [];

    public TemplateBuilder Literal(string text) => Literal(Encoding.UTF8.GetBytes(text));

    public TemplateBuilder Literal(ReadOnlySpan<byte> bytes)
    {
        _literal.AddRange(bytes);
        return this;
    }

    /// <param name="slot">The variable's number in its scenario.</param>
    public TemplateBuilder Variable(int slot, TemplateEscape escape) => Place(new TemplatePart(default, slot, escape));

    /// <summary>The place of a value: a variable's, or that of a function.</summary>
    public TemplateBuilder Place(TemplatePart part)
    {
        EndLiteral();
        _parts.Add(part);
        return this;
    }

    public Template Build()
    {
        EndLiteral();
        return new Template(_parts);
    }

    private void EndLiteral()
    {
        if (_literal.Count == 0) return;
        _parts.Add(new TemplatePart(_literal.ToArray(), -1, default));
        _literal.Clear();
    }
}
