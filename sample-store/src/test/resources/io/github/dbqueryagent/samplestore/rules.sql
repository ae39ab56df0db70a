# an order's total is its items less discounts, and the shipping fee
SELECT id FROM shop.orders o WHERE total <> shipping_fee
  + (SELECT SUM(quantity * unit_price - discount) FROM shop.order_items i WHERE i.order_id = o.id)

# every order has items
SELECT id FROM shop.orders o WHERE NOT EXISTS (SELECT 1 FROM shop.order_items i WHERE i.order_id = o.id)

# nobody orders before registering
SELECT o.id FROM shop.orders o JOIN shop.customers c ON c.id = o.customer_id WHERE o.ordered_at < c.registered_at

# nothing is ordered today or later
SELECT id FROM shop.orders WHERE ordered_at >= DATE '2026-11-21'

# a product is sold only while it is on sale
SELECT o.id FROM shop.order_items i JOIN shop.orders o ON o.id = i.order_id JOIN shop.products p ON p.id = i.product_id
  WHERE CAST(o.ordered_at AS DATE) < p.launched_on OR CAST(o.ordered_at AS DATE) >= p.discontinued_on

# an item costs what the price history says for that day
SELECT i.order_id FROM shop.order_items i JOIN shop.orders o ON o.id = i.order_id
  WHERE NOT EXISTS (SELECT 1 FROM shop."PriceHistory" h WHERE h."ProductId" = i.product_id AND h."Price" = i.unit_price
    AND CAST(o.ordered_at AS DATE) BETWEEN h."ValidFrom" AND COALESCE(h."ValidUntil", DATE '9999-12-31'))

# the present price in the history is the product's price
SELECT p.id FROM shop.products p WHERE NOT EXISTS
  (SELECT 1 FROM shop."PriceHistory" h WHERE h."ProductId" = p.id AND h."ValidUntil" IS NULL AND h."Price" = p.price)

# nobody pays before ordering
SELECT p.id FROM shop.payments p JOIN shop.orders o ON o.id = p.order_id WHERE p.paid_at < CAST(o.ordered_at || '+00' AS TIMESTAMP WITH TIME ZONE)

# a payment is for the whole order
SELECT p.id FROM shop.payments p JOIN shop.orders o ON o.id = p.order_id WHERE p.amount <> o.total

# nothing is shipped before it is paid
SELECT s.id FROM shop.shipments s JOIN shop.payments p ON p.order_id = s.order_id
  WHERE p.status IN ('A', 'C') AND CAST(s.shipped_at || '+00' AS TIMESTAMP WITH TIME ZONE) < p.paid_at

# only paid, shipped and completed orders have a good payment, and they have exactly one
SELECT o.id FROM shop.orders o LEFT JOIN shop.payments p ON p.order_id = o.id AND p.status IN ('A', 'C')
  GROUP BY o.id, o.status
  HAVING COUNT(p.id) <> CASE WHEN o.status IN ('paid', 'shipped', 'completed') THEN 1 ELSE 0 END

# a completed order of the web shop has arrived, all of it
SELECT o.id FROM shop.orders o WHERE o.status = 'completed' AND o.store_id IS NULL AND (
  NOT EXISTS (SELECT 1 FROM shop.shipments s WHERE s.order_id = o.id)
  OR EXISTS (SELECT 1 FROM shop.shipments s WHERE s.order_id = o.id AND s.delivered_at IS NULL))

# nothing arrives before it is sent
SELECT id FROM shop.shipments WHERE delivered_at < shipped_at

# a purchase in a store has a seller who works there, and no address
SELECT o.id FROM shop.orders o LEFT JOIN hr.employees e ON e.id = o.employee_id
  WHERE (o.store_id IS NULL) <> (o.employee_id IS NULL) OR e.store_id <> o.store_id
    OR CAST(o.ordered_at AS DATE) NOT BETWEEN e.hired_on AND COALESCE(e.left_on, DATE '9999-12-31')
    OR (o.store_id IS NOT NULL AND o.shipping_address_id IS NOT NULL)

# a store sells only while it is open
SELECT o.id FROM shop.orders o JOIN shop.stores s ON s.id = o.store_id
  WHERE CAST(o.ordered_at AS DATE) < s.opened_on OR CAST(o.ordered_at AS DATE) >= s.closed_on

# an order's addresses are the customer's own
SELECT o.id FROM shop.orders o JOIN shop.addresses a ON a.id IN (o.billing_address_id, o.shipping_address_id)
  WHERE a.customer_id <> o.customer_id

# a customer's addresses are in the customer's country
SELECT a.id FROM shop.addresses a JOIN shop.customers c ON c.id = a.customer_id WHERE a.country_code <> c.country_code

# no more comes back than was bought, and no more is refunded than was paid
SELECT r.id FROM shop.returns r JOIN shop.order_items i ON i.order_id = r.order_id AND i.line_number = r.line_number
  WHERE r.quantity > i.quantity OR r.refund_amount > i.quantity * i.unit_price - i.discount

# nothing is returned before it was received
SELECT r.id FROM shop.returns r JOIN shop.orders o ON o.id = r.order_id LEFT JOIN shop.shipments s ON s.order_id = o.id
  WHERE r.returned_on <= CAST(COALESCE(s.delivered_at, o.ordered_at) AS DATE)

# whoever reviews a product has bought it
SELECT r.id FROM shop.reviews r WHERE NOT EXISTS (SELECT 1 FROM shop.orders o JOIN shop.order_items i ON i.order_id = o.id
  WHERE o.customer_id = r.customer_id AND i.product_id = r.product_id AND o.ordered_at < r.written_at)

# loyalty points are the full euros of completed orders
SELECT c.id FROM shop.customers c WHERE c.loyalty_points <>
  (SELECT COALESCE(SUM(FLOOR(o.total)), 0) FROM shop.orders o WHERE o.customer_id = c.id AND o.status = 'completed')

# the preferred supplier of a product sells it for what the product costs
SELECT p.id FROM shop.products p JOIN shop.product_suppliers s ON s.product_id = p.id WHERE s.preferred AND s.purchase_price <> p.cost

# every product has exactly one preferred supplier
SELECT p.id FROM shop.products p LEFT JOIN shop.product_suppliers s ON s.product_id = p.id AND s.preferred
  GROUP BY p.id HAVING COUNT(s.supplier_id) <> 1

# discounts come from campaigns, and only while they run
SELECT o.id FROM shop.orders o JOIN shop.order_items i ON i.order_id = o.id LEFT JOIN shop.promotions p ON p.id = o.promotion_id
  WHERE (p.id IS NULL AND i.discount <> 0) OR CAST(o.ordered_at AS DATE) NOT BETWEEN p.starts_on AND p.ends_on

# the prices of a product neither overlap nor leave gaps
SELECT h."ProductId" FROM shop."PriceHistory" h WHERE h."ValidUntil" IS NOT NULL AND (h."ValidUntil" < h."ValidFrom" OR NOT EXISTS
  (SELECT 1 FROM shop."PriceHistory" n WHERE n."ProductId" = h."ProductId" AND n."ValidFrom" = h."ValidUntil" + 1))

# nobody is away before being hired, and nobody twice on one day
SELECT a.id FROM hr.absences a JOIN hr.employees e ON e.id = a.employee_id LEFT JOIN hr.absences b
  ON b.employee_id = a.employee_id AND b.id <> a.id AND b.first_day <= a.last_day AND b.last_day >= a.first_day
  WHERE a.first_day < e.hired_on OR a.last_day < a.first_day OR b.id IS NOT NULL

# appraisals are led by the direct superior
SELECT r.id FROM hr.reviews r JOIN hr.employees e ON e.id = r.employee_id WHERE r.reviewer_id <> e.manager_id
