package bench.points.tea_shop

import android.app.Activity
import android.app.AlertDialog
import android.os.Bundle
import android.text.InputType
import android.widget.Button
import android.widget.CheckBox
import android.widget.EditText
import android.widget.LinearLayout
import android.widget.TextView
import android.widget.Toast

class Main : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        notice() //: @only_known
        login() //: @by_login,clean
    }

    private fun notice() { //: @only_known
        AlertDialog.Builder(this) //: @only_known
            .setTitle("隐私政策") //: @only_known
            .setMessage("欢迎光临茶小铺。使用本应用前请阅读《用户协议》和《隐私政策》（https://chaxiaopu.example/privacy）。") //: @only_known
            .setCancelable(false) //: @only_known
            .setPositiveButton("我知道了") { _, _ -> menu() } //: @only_known #known
            .show() //: @only_known
    } //: @only_known

    private fun login() {
        val page = LinearLayout(this).apply { orientation = LinearLayout.VERTICAL }
        val phone = EditText(this).apply {
            hint = "手机号"
            inputType = InputType.TYPE_CLASS_PHONE
        }
        page.addView(phone)
        page.addView(TextView(this).apply { text = "登录即代表同意《用户协议》和《隐私政策》" }) //: @by_login #implied
        val box = CheckBox(this).apply { text = "我已阅读并同意《用户协议》和《隐私政策》" } //: @clean
        page.addView(box) //: @clean
        page.addView(button("登录") {
            if (box.isChecked) menu() else remind("请先阅读并勾选协议") //: @clean
            if (phone.length() == 11) menu() else remind("请输入手机号") //: @by_login
        })
        page.addView(button("暂不登录，先看看") { menu() }) //: @clean
        setContentView(page)
    }

    private fun button(words: String, action: () -> Unit): Button = Button(this).apply {
        text = words
        setOnClickListener { action() }
    }

    private fun remind(words: String) = Toast.makeText(this, words, Toast.LENGTH_SHORT).show()

    private fun menu() = setContentView(TextView(this).apply { text = "龙井奶绿 14 元\n桂花乌龙 12 元" })
}
