using FsCheck;
using FsCheck.Fluent;

namespace Simulator.Http.Tests.Answers;

/// <summary>An answer means the same however its bytes come.</summary>
public sealed class SplitTests
{
    private static readonly (HttpVerb Verb, byte[] Bytes)[] Answers = [.. AnswerTable.All, .. Compressed.Answers];

    [Fact]
    public void An_answer_that_comes_byte_by_byte_is_the_same() => Assert.All(Answers, answer => Same(answer, 1));

    [Fact]
    public void An_answer_that_is_split_anywhere_is_the_same() => Assert.All(
        Answers.Where(answer => answer.Bytes.Length < 4096),
        answer =>
        {
            for (var split = 1; split < answer.Bytes.Length; split++) Same(answer, split, int.MaxValue);
        });

    [Fact]
    public void An_answer_in_pieces_of_any_lengths_is_the_same()
    {
        var pieces = Gen.Choose(1, 40).NonEmptyListOf().Select(list => list.ToArray());
        var cases = Gen.Elements(Answers).SelectMany(answer => pieces.Select(lengths => (answer, lengths)));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(cases.ToArbitrary(), each => Same(each.answer, each.lengths)));
    }

    private static void Same((HttpVerb Verb, byte[] Bytes) answer, params int[] pieces) =>
        Assert.Equal(Feeding.Reading(answer.Bytes, answer.Verb), Feeding.Reading(answer.Bytes, answer.Verb, null, pieces));
}
