using Simulator.Model.Behaviour;
using Simulator.Model.Chance;
using Simulator.Model.Marketplace.Personas.Texts;

namespace Simulator.Model.Tests.Marketplace;

public class TextTests
{
    private static readonly string[] Cut = ["'", "\"", ";", "\\", "SELECT", "INSERT", "UPDATE", "DELETE", "DROP", "UNION", "ALTER", "EXEC"];

    [Fact]
    public void What_users_write_keeps_to_the_limits_and_passes_sanitisers_unchanged()
    {
        var stream = new RandomStream(5, new UserKey(0, "homeowners", 1), StreamKind.Content);
        var titles = new HashSet<string>();
        for (var i = 0; i < 5000; i++)
        {
            var job = JobTexts.Write(ReferenceModel.Market.Business.Trades[i % 8].Name, i % 3, 100_000, ref stream);
            var timeline = BidTexts.Timeline(ref stream);
            var letter = BidTexts.CoverLetter(job.Category, ref stream);
            titles.Add(job.Title);

            Assert.InRange(job.Title.Length, 5, 200);
            Assert.InRange(job.Description.Length, 20, 5000);
            Assert.InRange(job.Category.Length, 3, 50);
            Assert.InRange(job.Location.Length, 5, 200);
            Assert.InRange(timeline.Length, 5, 200);
            Assert.InRange(letter.Length, 20, 1000);
            IsClean(string.Join(' ', job.Title, job.Description, job.Category, job.Location, timeline, letter));
            IsClean(string.Join(' ', WorkTexts.Note(ref stream), string.Join(' ', WorkTexts.Photos(1 + (i % 5), ref stream))));
        }

        Assert.InRange(titles.Count, 500, 640);
    }

    private static void IsClean(string text)
    {
        foreach (var cut in Cut) Assert.DoesNotContain(cut, text, StringComparison.OrdinalIgnoreCase);
    }
}
