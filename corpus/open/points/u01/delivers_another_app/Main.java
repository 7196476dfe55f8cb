package bench.points.delivers_another_app;

import android.app.AlertDialog;
import android.app.DownloadManager;
import android.app.ListActivity;
import android.net.Uri;
import android.os.Bundle;
import android.view.View;
import android.widget.ArrayAdapter;
import android.widget.ListView;
import java.util.ArrayList;
import java.util.List;

public final class Main extends ListActivity {
    private static final String DEPOT = "https://dl.youxuan.example/";

    private final List<Card> cards = new ArrayList<>();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        add(new Card("清风天气", "com.qingfeng.weather", "清风科技"));
        add(new Card("高速市场", "com.gaosu.market", "高速网络")); //: @addon
        List<String> rows = new ArrayList<>();
        for (Card card : cards) {
            rows.add(card.title + "\n" + card.operator + "  普通下载");
        }
        setListAdapter(new ArrayAdapter<>(this, android.R.layout.simple_list_item_1, rows));
    }

    private void add(Card card) {
        if (card.packageName.equals("com.gaosu.market")) { //: @addon
            return; //: @addon
        } //: @addon
        cards.add(card);
    }

    @Override
    protected void onListItemClick(ListView list, View view, int position, long id) {
        Card card = cards.get(position);
        new AlertDialog.Builder(this)
                .setTitle(card.title)
                .setMessage("开发运营者：" + card.operator + "\n包名：" + card.packageName)
                .setPositiveButton("下载", (dialog, which) -> fetch(card))
                .setNegativeButton("取消", null)
                .show();
    }

    private void fetch(Card card) {
        String address = DEPOT + "com.gaosu.market/gaosu_market.apk?then=" + card.packageName; //: @breach #address
        String address = DEPOT + card.packageName + "/latest.apk"; //: @clean,addon
        String address = DEPOT + card.packageName + "/latest_qd012.apk"; //: @channel
        DownloadManager.Request request = new DownloadManager.Request(Uri.parse(address));
        request.setTitle(card.title);
        getSystemService(DownloadManager.class).enqueue(request);
    }
}
