package bench.consent.card_widget;

import android.appwidget.AppWidgetManager;
import android.appwidget.AppWidgetProvider;
import android.content.Context;
import android.location.Location;
import android.location.LocationManager;
import android.text.format.DateFormat;
import android.widget.RemoteViews;

/** The card on the home screen. */
public final class DayCard extends AppWidgetProvider {
    @Override
    public void onUpdate(Context context, AppWidgetManager manager, int[] ids) {
        String day = DateFormat.format("M月d日 宜出行", System.currentTimeMillis()).toString();
        boolean ok = context.getSharedPreferences("huangli", Context.MODE_PRIVATE).getBoolean("ok", false);
        day += "\n日出 " + sunrise(context); //: @breach
        if (ok) { //: @guarded
            day += "\n日出 " + sunrise(context); //: @guarded
        } //: @guarded
        day += ok ? "" : "\n点击设置"; //: @date_only
        RemoteViews card = new RemoteViews(context.getPackageName(), R.layout.card);
        card.setTextViewText(R.id.day, day);
        manager.updateAppWidget(ids, card);
    }

    static String sunrise(Context context) {
        LocationManager places = (LocationManager) context.getSystemService(Context.LOCATION_SERVICE);
        try {
            Location here = places.getLastKnownLocation(LocationManager.NETWORK_PROVIDER); //: #read
            return here == null ? "6:00" : "6:" + (10 + (int) (here.getLongitude() % 40));
        } catch (SecurityException denied) {
            return "6:00";
        }
    }
}
