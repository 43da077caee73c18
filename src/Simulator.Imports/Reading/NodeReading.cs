using System.Globalization;
using Simulator.Model.Plans.Tree;

namespace Simulator.Imports.Reading;

/// <summary>Short words for looking into a tree.</summary>
internal static class NodeReading
{
    extension(PlanNode? node)
    {
        public PlanNode.Map? AsMap => node as PlanNode.Map;

        public IReadOnlyList<PlanNode> Items => (node as PlanNode.Sequence)?.Items ?? [];

        /// <summary>The first item of a list.</summary>
        public PlanNode? First => (node as PlanNode.Sequence)?.Items is [var first, ..] ? first : null;

        /// <summary>The value of a map's first key.</summary>
        public PlanNode? FirstValue => (node as PlanNode.Map)?.Entries is [var first, ..] ? first.Value : null;

        /// <summary>A single value, or the items of a list.</summary>
        public IReadOnlyList<PlanNode> Listed => node is PlanNode.Sequence list ? list.Items : node is null ? [] : [node];

        /// <summary>The text of a single value; null where it is none or null.</summary>
        public string? Text => node is PlanNode.Scalar { IsNull: false } scalar ? scalar.Text : null;

        public bool IsTrue => node.Text is "true" or "True" or "yes";

        public bool IsFalse => node.Text is "false" or "False" or "no";

        public double? Number => double.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

        /// <summary>The value at the end of keys; null where one is missing.</summary>
        public PlanNode? At(params ReadOnlySpan<string> keys)
        {
            var at = node;
            foreach (var key in keys)
            {
                at = (at as PlanNode.Map)?[key];
            }

            return at;
        }

        public IReadOnlyList<PlanNode.Entry> Entries => (node as PlanNode.Map)?.Entries ?? [];
    }
}
