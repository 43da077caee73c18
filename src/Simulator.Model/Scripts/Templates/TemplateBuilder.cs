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
    public TemplateBuilder Variable(int slot, TemplateEscape escape)
    {
        EndLiteral();
        _parts.Add(new TemplatePart(default, slot, escape));
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
