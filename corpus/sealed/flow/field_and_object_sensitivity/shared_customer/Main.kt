package bench.flow.shared_customer

import android.annotation.SuppressLint
import android.app.Activity
import android.location.LocationManager
import android.os.Bundle
import android.util.Log
import android.widget.Button

class Customer(val name: String) {
    var place = "-"
}

class Order(val dish: String, val customer: Customer) {
    fun line() = "$dish to ${customer.place}" //: @leak,own_customer
    fun line() = "$dish for ${customer.name}" //: @other_field
}

class Main : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        requestPermissions(arrayOf("android.permission.ACCESS_COARSE_LOCATION"), 1)
        val order = Button(this)
        order.text = "下单"
        order.setOnClickListener { order.text = order() }
        setContentView(order)
    }

    @SuppressLint("MissingPermission")
    private fun order(): String {
        if (checkSelfPermission("android.permission.ACCESS_COARSE_LOCATION") != 0) return "未授权"
        val guest = Customer("王先生")
        val noodles = Order("牛肉面", guest)
        val tea = Order("凉茶", guest) //: @leak,other_field
        val tea = Order("凉茶", Customer("王先生")) //: @own_customer
        val places = getSystemService(LocationManager::class.java)
        noodles.customer.place = "${places.getLastKnownLocation(LocationManager.NETWORK_PROVIDER)}" //: #source
        Log.i("order", tea.line()) //: #sink
        return "${noodles.dish}送往 ${noodles.customer.place}"
    }
}
