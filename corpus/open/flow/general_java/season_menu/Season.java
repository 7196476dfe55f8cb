package bench.flow.season_menu;

enum Season {
    SPRING {
        @Override
        String serve(String dish) {
            return "春笋"; //: @leak,other_season,own_body
            return super.serve(dish) + "配春笋"; //: @own_body_more
        }
    },
    SUMMER,
    AUTUMN,
    WINTER;

    String serve(String dish) {
        return dish + " (" + ordinal() + ")";
    }
}
