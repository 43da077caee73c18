using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace Simulator.Host.Reports.Html;

/// <summary>A page under construction. Whatever is filled into a template is encoded; only the templates themselves are markup.</summary>
internal sealed class HtmlPage
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds a template whose holes are encoded.</summary>
    public void Add(Template template) => _text.Append(template.Text);

    /// <summary>Adds text that is markup already, written by this program and by nobody else.</summary>
    public void AddMarkup(string markup) => _text.Append(markup);

    public override string ToString() => _text.ToString();

    /// <summary>Encodes the holes of an interpolated string on their way into the page.</summary>
    [InterpolatedStringHandler]
    internal readonly struct Template(int literalLength, int holes)
    {
        private readonly StringBuilder _text = new(literalLength + (holes * 16));

        public StringBuilder Text => _text;

        public void AppendLiteral(string markup) => _text.Append(markup);

        public void AppendFormatted(string? text) => _text.Append(WebUtility.HtmlEncode(text));

        public void AppendFormatted<T>(T value) where T : IFormattable => AppendFormatted(value, null);

        public void AppendFormatted<T>(T value, string? format) where T : IFormattable =>
            AppendFormatted(value.ToString(format, CultureInfo.InvariantCulture));
    }
}
