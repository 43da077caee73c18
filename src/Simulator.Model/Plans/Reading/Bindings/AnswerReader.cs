using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Simulator.Model.Bindings;
using Simulator.Model.Bindings.Answers;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading.Bindings;

/// <summary>Reads what the answer to an operation tells: <c>answer</c>, <c>at</c>, <c>items</c>, <c>total</c>, over the binding's <c>answers</c>.</summary>
internal sealed class AnswerReader(ApiConventions conventions, Section section, MarketOperation operation)
{
    private readonly AnswerNode _root = new();
    private readonly List<AnswerSource> _sources = [];

    /// <summary>Null where nothing is learned, or after a problem.</summary>
    public ApiAnswer? Read()
    {
        var own = section.Node("answer");
        var isNone = own is PlanNode.Scalar { Text: "none" };
        var at = section.Optional("at", AnswerPath.Read, null);
        var items = section.Optional("items", AnswerPath.Read, null);
        var total = section.Node("total") is PlanNode node ? (PlanNode?)node : null;
        if (AnswerEntities.Of(operation) is not { } entity)
        {
            foreach (var key in (string[])["answer", "at", "items", "total"])
            {
                if (section.Has(key) && !isNone) section.Problem(key, $"nothing is learned from the answer to {MarketOperations.KeyOf(operation)} but that it was done; leave it out");
            }

            return null;
        }

        var common = conventions.Answers[(int)entity];
        var inner = isNone ? null : section.OptionalMap("answer");
        if (isNone || (inner is null && common is null && items is null))
        {
            if (AnswerEntities.IsForItsAnswer(operation)) section.Problem("answer", $"is missing; say what stands where, under answers.{AnswerEntities.KeyOf(entity)} or here, such as answer: {{ id: id }}");
            return null;
        }

        var isList = AnswerEntities.IsList(operation);
        if (isList && items is null)
        {
            section.Missing("items", "write where the list stands in the answer, such as items: jobs, or $ where it is all of it");
        }

        foreach (var (key, wrong) in ((string, bool)[])[("items", !isList && items is not null), ("total", !isList && total is not null), ("at", isList && at is not null)])
        {
            if (wrong) section.Problem(key, isList ? "is for a single thing; a list stands under items" : $"is for lists, and {MarketOperations.KeyOf(operation)} answers with a single thing");
        }

        var home = isList ? Item(items) : _root.At(Whole(at));
        foreach (var field in AnswerEntities.FieldsOf(entity))
        {
            var isOwn = inner?.Node(field.Key) is not null;
            var from = isOwn ? inner : common;
            if (from?.Node(field.Key) is { } value) Source(from, field, value, isList, home);
            else if (AnswerEntities.IsNeeded(operation, field)) (inner ?? section).Problem(inner is null ? "answer" : field.Key, $"`{field.Key}` is missing; say where it stands, under answers.{AnswerEntities.KeyOf(entity)} or here, such as {field.Key}: {field.Key}");
        }

        inner?.Close();
        if (total is not null && isList) Source(section, new AnswerFieldKnown(AnswerField.Total, AnswerKind.Count), total, false, _root.At(conventions.Envelope));
        return new ApiAnswer(entity, _sources.Any(one => one.Constant is null && one.Header.IsEmpty) || isList ? _root : null, isList ? items?.Written ?? "$" : "", isList ? section.PathOf("items") : section.Path)
        {
            Sources = _sources,
            IsWhole = conventions.HasWholeLists,
        };
    }

    private IEnumerable<string> Whole(AnswerPath? path) => path is null ? conventions.Envelope : path.IsFromRoot ? path.Steps : [.. conventions.Envelope, .. path.Steps];

    private AnswerNode Item(AnswerPath? items)
    {
        var item = new AnswerNode();
        _root.At(Whole(items)).Items = item;
        return item;
    }

    private void Source(Section from, AnswerFieldKnown field, PlanNode value, bool isItem, AnswerNode home)
    {
        var map = value is PlanNode.Map ? from.OptionalMap(field.Key) : null;
        // What is made tells its id; its other fields are not looked at.
        if (AnswerEntities.IsMade(operation) && field.Field != AnswerField.Id) return;
        var source = new AnswerSource(field.Field, field.Kind, "", from.PathOf(field.Key))
        {
            Unit = conventions.Money,
            Words = field.Vocabulary is { } vocabulary ? conventions.Words[(int)vocabulary] : null,
            IsOptional = field.Kind == AnswerKind.Real,
        };
        source = map is null ? source : FieldReader.Read(map, field, source);
        var path = map is null ? from.Optional(field.Key, AnswerPath.Read, null) : map.Optional("path", AnswerPath.Read, null);
        if (path is not null)
        {
            (isItem ? home.At(path.Steps) : path.IsFromRoot ? _root.At(path.Steps) : home.At(path.Steps)).Holds(field.Field);
        }

        _sources.Add(source with { Written = path?.Written ?? source.Written });
    }
}
