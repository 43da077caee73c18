using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Simulator.Marketplace.Faults;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Jobs;
using Simulator.Marketplace.OpenApi;

namespace Simulator.Marketplace.Tests.OpenApi;

public sealed class LimitRecorderTests
{
    public static TheoryData<string> Bodies => [.. typeof(IRequestBody).Assembly.GetTypes()
        .Where(type => type.IsClass && type.IsAssignableTo(typeof(IRequestBody)))
        // What a fault's setting may be depends on the fault.
        .Where(type => type != typeof(FaultChange)).Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Each_body_tells_the_limits_of_all_its_fields(string body)
    {
        var type = MarketplaceJson.Default.GetTypeInfo(typeof(IRequestBody).Assembly.GetType(body)!)!;
        LimitRecorder limits = new();

        ((IRequestBody)JsonSerializer.Deserialize("{}", type)!).Check(limits);

        Assert.Superset(type.Properties.Select(field => field.Name).ToHashSet(), limits.Recorded.Select(field => field.Name).ToHashSet());
        Assert.Null(limits.Fields);
    }

    [Fact]
    public void Limits_are_those_that_are_checked()
    {
        LimitRecorder limits = new();

        new NewJob(null, null, null, null, null, null, null).Check(limits);

        var fields = limits.Recorded.ToDictionary(field => field.Name);
        Assert.Equal((true, (5, 200)), (fields["title"].IsRequired, fields["title"].Length!.Value));
        Assert.Equal((true, (5_000, 99_999_900)), (fields["estimatedBudget"].IsRequired, fields["estimatedBudget"].Range!.Value));
        Assert.False(fields["urgency"].IsRequired);
        Assert.Equal(["LOW", "MEDIUM", "HIGH"], fields["urgency"].Words!);
        Assert.Equal((false, (0, 2_000)), (fields["scopeOfWork"].IsRequired, fields["scopeOfWork"].Length!.Value));
    }
}
