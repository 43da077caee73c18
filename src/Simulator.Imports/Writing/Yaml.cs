using System.Globalization;

namespace Simulator.Imports.Writing;

/// <summary>A piece of a plan that is written.</summary>
internal abstract record Yaml
{
    /// <summary>A single value.</summary>
    /// <param name="IsBare">A number, true, false or null; all else is quoted where YAML would take it for something else.</param>
    public sealed record Scalar(string Value, bool IsBare) : Yaml;

    /// <summary>Keys with values in the order in which they are added.</summary>
    public sealed record Map : Yaml
    {
        private readonly List<Entry> _entries = [];

        public IReadOnlyList<Entry> Entries => _entries;

        /// <summary>A line of its own for each key, also where all would fit into one.</summary>
        public bool IsBlock { get; init; }

        public bool IsEmpty => _entries.Count == 0;

        public Yaml? this[string key] => _entries.Find(entry => entry.Key == key)?.Value;

        /// <summary>Adds a key, or gives it another value; null adds nothing.</summary>
        /// <param name="comment">Stands above the key.</param>
        public Map Add(string key, Yaml? value, string? comment = null)
        {
            if (value is null)
            {
                return this;
            }

            var entry = new Entry(key, value, comment);
            var at = _entries.FindIndex(one => one.Key == key);
            if (at < 0)
            {
                _entries.Add(entry);
            }
            else
            {
                _entries[at] = entry with { Comment = comment ?? _entries[at].Comment };
            }

            return this;
        }

        public Map Add(string key, string? text, string? comment = null) => Add(key, text is null ? null : Text(text), comment);

        public void Remove(string key) => _entries.RemoveAll(entry => entry.Key == key);
    }

    public sealed record Entry(string Key, Yaml Value, string? Comment);

    /// <summary>A list.</summary>
    public sealed record Items(List<Yaml> Values) : Yaml
    {
        /// <summary>An item a line.</summary>
        public bool IsBlock { get; init; }
    }

    /// <summary>Text as a plan reads it: references to the environment and variables count.</summary>
    public static Scalar Text(string value) => new(value, IsBare: false);

    /// <summary>Text in which no reference stands: dollar signs that would begin one are doubled.</summary>
    public static Scalar Literal(string value) => new(Escaped(value), IsBare: false);

    public static Scalar Bare(string value) => new(value, IsBare: true);

    public static Scalar Number(double value) => Bare(value.ToString("0.######", CultureInfo.InvariantCulture));

    public static Scalar Flag(bool value) => Bare(value ? "true" : "false");

    public static Items List(IEnumerable<Yaml> values) => new([.. values]);

    public static Items Block(IEnumerable<Yaml> values) => new([.. values]) { IsBlock = true };

    public static string Escaped(string value) =>
        value.Replace("$$", "$$$$", StringComparison.Ordinal).Replace("${", "$${", StringComparison.Ordinal);
}
