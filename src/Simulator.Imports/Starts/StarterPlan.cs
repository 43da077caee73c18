using Simulator.Imports.Writing;

namespace Simulator.Imports.Starts;

/// <summary>The plan that <c>simulator init</c> writes: small, whole, and with a word on each part.</summary>
public static class StarterPlan
{
    private const string Template =
        """
        # A plan for your own API: who does what, how much of it, and how it is judged.
        #
        #   export TARGET_URL=http://127.0.0.1:8080     where the API is; load goes nowhere else
        #   simulator plan check FILE                   all problems of this file at once; nothing is sent
        #   simulator target check FILE                 one user, each step once, requests and answers shown
        #   simulator run FILE                          the run, its report and its verdict (exit code 0: passed)
        extends: script-defaults.yaml

        name: NAME
        description: Users who look at a list, open an item and add one of their own.

        target:
          baseUrl: "${TARGET_URL:-http://127.0.0.1:8080}"
          # health: /health           # asked before the run; has to answer 200
          http: { cookies: true, redirects: 5 }

        # What each session draws anew. Also: $uuid, $int(1, 10), $decimal(1, 9, 2), $pick(a, b), $email, $name, $now, $digits(6) ...
        variables:
          title: "{{$words(3)}}"

        # Rows of a file, such as accounts. Use them as {{people.email}}.
        # feeders:
        #   people: { file: people.csv, order: sequential, per: user, onEnd: repeat }

        # Secrets stand in the environment, never in this file. Also: basic, apiKey, login, oauth2.
        # auth: { bearer: "${API_TOKEN}" }

        scenarios:
          # A session sends these steps in their order. Each name is a row of the report.
          order:
            - name: list items
              get: /items
              check: { status: 200 }

            # What a step captures, later steps can use. {{user}} is the user's own name, such as shoppers-12.
            - name: add item
              post: /items
              json: { title: "{{title}}", owner: "{{user}}", amount: "{{$int(1, 5)}}" }
              capture: { itemId: { json: id } }
              check: { status: [200, 201] }
              # How long the user pauses before this step.
              think: { law: uniform, from: 1s, to: 3s }

            - name: read item
              get: "/items/{{itemId}}"
              check: { status: 200, json: { title: "{{title}}" } }
              think: { law: exponential, mean: 2s, cap: 10s }

        populations:
          # Several scenarios: `scenarios: { order: 70, browse: 30 }` instead of `scenario`.
          - { name: shoppers, scenario: order, share: 1, pause: { law: exponential, mean: 5s, cap: 30s } }

        phases:
          # Begin small: a first run shows whether the steps work, not how fast the API is.
          - { name: warmup, duration: 30s, users: 1 -> 5, verdict: reports }
          - { name: steady, duration: 1m, users: 5 }

        thresholds:
          - { scope: { phase: steady }, metric: errorRate, target: "< 1%" }
          - { scope: { step: read item }, metric: response.p95, target: "< 500ms", fail: "> 1s" }

        """;

    /// <param name="name">Of the plan.</param>
    public static string Text(string name) => Template.Replace("NAME", Words.Name(name, "my-api"), StringComparison.Ordinal);
}
