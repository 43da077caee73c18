using Simulator.Marketplace.Jobs;

namespace Simulator.Marketplace.Tests.Jobs;

public sealed class JobWordsTests
{
    [Theory]
    [InlineData("Fix the Roof, fix it!", "fix the roof it")]
    [InlineData("roof/kitchen-sink a.b@example.org 3.5", "roof kitchen sink a b example org 3 5")]
    [InlineData("Küche КУХНЯ 厨房 🔨", "küche кухня 厨房")]
    [InlineData("OR 1=1; AND NOT (x* \"y\" NEAR z)", "or 1 and not x y near z")]
    [InlineData(" \t- ", "")]
    public void Words_are_runs_of_letters_and_digits_each_once_in_lower_case(string text, string words) => Assert.Equal(words, JobWords.In(text));

    [Fact]
    public void Of_a_long_word_its_beginning_counts() => Assert.Equal(new string('x', 64), JobWords.In(new string('X', 5_000)));

    [Fact]
    public void Texts_are_taken_together_and_may_be_missing() => Assert.Equal("a b", JobWords.In("a", null, "b a"));
}
