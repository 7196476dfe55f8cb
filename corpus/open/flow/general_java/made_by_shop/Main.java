package bench.flow.made_by_shop;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.util.Pair;

public final class Main extends Activity {
    private final class Clerk {
        void note(String word) {
            held = word;
        }
    }

    private String held = "";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Printers.of("loud").print(id); //: @factory
        Printers.of("mute").print(id); //: @factory_clean
        Pair<String, String> pair = Pair.create("id", id); //: @generic
        say(pair.second); //: @generic
        new Printers.Loud().twice(id); //: @interface_default
        new Printers.Proud().print(id); //: @super_call
        new Printers.Tame().print("x"); //: @overridden
        held = id; //: @overridden
        new Clerk().note(id); //: @inner
        say(held); //: @inner
        Printers.Stock.word = id; //: @static_first
        setTitle("n" + Printers.Shelf.size()); //: @static_first,static_late
        Printers.Stock.word = id; //: @static_late
        setTitle("n" + Printers.Shelf.size()); //: @static_late
        report(Printers.Kind.FULL, id); //: @enum_switch
        report(Printers.Kind.BRIEF, id); //: @enum_clean
        Printers.Printer printer = Printers.of("quiet"); //: @instance_check
        if (printer instanceof Printers.Loud) say(id); //: @instance_check
    }

    private static void report(Printers.Kind kind, String id) {
        switch (kind) {
            case FULL:
                say(id);
                break;
            default:
                say("brief");
        }
    }

    private static void say(String word) {
        Log.i("Shop", "said " + word); //: #sink
    }
}
