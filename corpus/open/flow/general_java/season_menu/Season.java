package bench.flow.season_menu;

enum Season {
    SPRING {
        @Override
        String serve(String dish) {
            return "春笋";
        }
    },
    SUMMER,
    AUTUMN,
    WINTER;

    String serve(String dish) {
        return dish + " (" + ordinal() + ")";
    }
}
