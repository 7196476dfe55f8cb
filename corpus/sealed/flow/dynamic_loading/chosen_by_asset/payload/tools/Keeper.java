package bench.flow.chosen_by_asset.tools;

public final class Keeper {
    private static String kept;

    public void use(String text) {
        kept = text;
    }
}
