package bench.consent.home_widget;

import android.appwidget.AppWidgetManager;
import android.appwidget.AppWidgetProvider;
import android.content.Context;
import android.provider.Settings;
import android.widget.RemoteViews;

/** The calendar's widget on the home screen. */
public final class Sticker extends AppWidgetProvider {
    @Override
    public void onUpdate(Context context, AppWidgetManager manager, int[] ids) {
        String line = "今天 " + theme(context); //: @breach,guarded
        String line = "今天 晴"; //: @own_words
        for (int id : ids) {
            RemoteViews views = new RemoteViews(context.getPackageName(), R.layout.sticker);
            views.setTextViewText(R.id.line, line);
            manager.updateAppWidget(id, views);
        }
    }

    @Override
    public void onDeleted(Context context, int[] ids) {
        context.getSharedPreferences("stickers", Context.MODE_PRIVATE)
                .edit()
                .putInt("last", theme(context)) //: @own_words
                .putInt("removed", ids.length)
                .apply();
    }

    private static int theme(Context context) {
        if (!Main.agreed(context)) { //: @guarded,own_words
            return 0; //: @guarded,own_words
        } //: @guarded,own_words
        String device = Settings.Secure.getString(context.getContentResolver(), "android_id"); //: #read
        return Math.abs(device.hashCode() % 7);
    }
}
