using System.Security.Cryptography;
using System.Text;
using Simulator.Http.Answers;

namespace Simulator.Http.Tests.Answers;

public sealed class BodyUnfolderTests
{
    private static readonly byte[] Body = Encoding.ASCII.GetBytes(Compressed.Text);

    public static TheoryData<string> Codings => [.. Compressed.Codings];

    [Theory]
    [MemberData(nameof(Codings))]
    public void A_compressed_body_is_unfolded(string coding)
    {
        var folded = Compressed.Fold(coding, Body);

        var reader = Feeding.Read(Compressed.Answer(coding, folded));

        Assert.Equal((AnswerState.Whole, Compressed.Text, true), (reader.State, Encoding.ASCII.GetString(reader.Body), reader.KeepsAlive));
        Assert.Equal((folded.Length, false), (reader.BodyLength, reader.IsBodyCut));
    }

    [Theory]
    [MemberData(nameof(Codings))]
    public void It_stays_as_it_is_where_nobody_asked(string coding)
    {
        var folded = Compressed.Fold(coding, Body);

        var reader = Feeding.Read(Compressed.Answer(coding, folded), limits: Feeding.Usual with { Unfolds = false });

        Assert.Equal(folded, reader.Body.ToArray());
    }

    [Theory]
    [MemberData(nameof(Codings))]
    public void A_body_that_ends_too_early_is_malformed_wherever_it_ends(string coding)
    {
        var folded = Compressed.Fold(coding, Body);

        for (var length = 1; length < folded.Length; length++)
        {
            var reader = Feeding.Read(Compressed.Answer(coding, folded[..length]));
            Assert.Equal(AnswerState.Malformed, reader.State);
            Assert.Contains(reader.Failure, (string[])[BodyUnfolder.Truncated, BodyUnfolder.Broken]);
        }
    }

    [Theory]
    [MemberData(nameof(Codings))]
    public void A_broken_body_is_malformed(string coding)
    {
        var folded = Compressed.Fold(coding, Body);
        folded.AsSpan(3).Fill(0xff);

        var reader = Feeding.Read(Compressed.Answer(coding, folded));

        Assert.Equal((AnswerState.Malformed, false), (reader.State, reader.KeepsAlive));
        Assert.Contains(reader.Failure, (string[])[BodyUnfolder.Truncated, BodyUnfolder.Broken]);
    }

    [Theory]
    [MemberData(nameof(Codings))]
    public void What_unfolds_beyond_what_is_kept_is_cut(string coding)
    {
        var body = Enumerable.Repeat(Body, 500).SelectMany(each => each).ToArray();

        var reader = Feeding.Read(Compressed.Answer(coding, Compressed.Fold(coding, body)), limits: new(1024, 20_000, Unfolds: true));

        Assert.Equal((AnswerState.Whole, true), (reader.State, reader.IsBodyCut));
        Assert.Equal(body[..20_000], reader.Body.ToArray());
    }

    [Theory]
    [MemberData(nameof(Codings))]
    public void Of_a_compressed_body_that_was_cut_the_start_is_unfolded(string coding)
    {
        // Nothing that compresses.
        var body = Enumerable.Range(0, 2_000).SelectMany(number => SHA256.HashData(BitConverter.GetBytes(number))).ToArray();

        var reader = Feeding.Read(Compressed.Answer(coding, Compressed.Fold(coding, body)), limits: new(1024, 20_000, Unfolds: true));

        Assert.Equal((AnswerState.Whole, true), (reader.State, reader.IsBodyCut));
        Assert.True(reader.Body.Length > 1000 && body.AsSpan().StartsWith(reader.Body));
    }

    [Theory]
    [MemberData(nameof(Codings))]
    public void A_bomb_is_too_large_and_takes_no_memory(string coding)
    {
        var bomb = Compressed.Answer(coding, Compressed.Fold(coding, new byte[64 * 1024 * 1024]));
        AnswerLimits limits = new(1024, 100_000, Unfolds: true);
        Feeding.Read(bomb, limits: limits);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var reader = Feeding.Read(bomb, limits: limits);

        Assert.Equal((AnswerState.TooLarge, BodyUnfolder.Bomb), (reader.State, reader.Failure));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1024 * 1024);
    }

    [Fact]
    public void Two_members_of_gzip_are_one_body()
    {
        byte[] folded = [.. Compressed.Fold("gzip", Body), .. Compressed.Fold("gzip", Body)];

        var reader = Feeding.Read(Compressed.Answer("gzip", folded));

        Assert.Equal((AnswerState.Whole, Compressed.Text + Compressed.Text), (reader.State, Encoding.ASCII.GetString(reader.Body)));
    }
}
