// How long the users of flow.artillery.yaml repeat their flow: for so many seconds from the first one on.
let end;

module.exports = {
  begin(context, events, done) {
    end ??= Date.now() + 1000 * Number(context.vars.seconds);
    done();
  },
  isTime(context, done) {
    done(Date.now() < end);
  },
};
